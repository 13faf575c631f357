package io.okienko.channels.http;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.List;

/** IP addresses that an operator names one by one, or as networks such as {@code 10.0.0.0/8}. */
public final class Networks {
  public static final Networks NONE = new Networks(List.of());

  private final List<IpSubnetFilterRule> rules;

  private Networks(List<IpSubnetFilterRule> rules) {
    this.rules = rules;
  }

  /**
   * @throws IllegalArgumentException when one is neither an address nor a network
   */
  public static Networks of(Collection<String> written) {
    return new Networks(written.stream().map(Networks::rule).toList());
  }

  private static IpSubnetFilterRule rule(String written) {
    String[] parts = written.split("/", 2);
    InetAddress address = InetAddress.ofLiteral(parts[0]); // a name would have to be looked up
    int bits = parts.length == 1 ? 8 * address.getAddress().length : Integer.parseInt(parts[1]);
    return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
  }

  /** Whether an address is one of these; what is no address is not. */
  boolean contains(String address) {
    if (rules.isEmpty()) {
      return false;
    }
    try {
      var socket = new InetSocketAddress(InetAddress.ofLiteral(address), 0);
      return rules.stream().anyMatch(rule -> rule.matches(socket));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
