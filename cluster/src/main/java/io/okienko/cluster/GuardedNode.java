package io.okienko.cluster;

import com.hazelcast.instance.EndpointQualifier;
import com.hazelcast.instance.impl.DefaultNodeContext;
import com.hazelcast.instance.impl.DefaultNodeExtension;
import com.hazelcast.instance.impl.Node;
import com.hazelcast.instance.impl.NodeExtension;
import com.hazelcast.nio.MemberSocketInterceptor;

/**
 * Puts the door into Hazelcast. The configuration knows such an interceptor, the free edition asks
 * for it and would go without; here it gets one.
 */
final class GuardedNode extends DefaultNodeContext {
  private final Door door;

  GuardedNode(Door door) {
    this.door = door;
  }

  @Override
  public NodeExtension createNodeExtension(Node node) {
    return new DefaultNodeExtension(node) {
      @Override
      public MemberSocketInterceptor getSocketInterceptor(EndpointQualifier endpoint) {
        return door;
      }
    };
  }
}
