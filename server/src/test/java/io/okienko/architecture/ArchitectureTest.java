package io.okienko.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.okienko.server.Main;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

/**
 * Keeps the house in order for everybody who changes it: who may know whom, and which outside
 * library may be seen where. ARCHITECTURE.md says why.
 */
@AnalyzeClasses(
    packages = "io.okienko",
    importOptions = {DoNotIncludeTests.class, ArchitectureTest.DoNotIncludeJarsOfTests.class})
final class ArchitectureTest {
  /** The storage's tests come as a jar, where they look like what ships. */
  static final class DoNotIncludeJarsOfTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  private static final String BOT = "io.okienko.bot..";
  private static final String ENCODER = "io.okienko.encoder..";
  private static final String CLUSTER = "io.okienko.cluster..";
  private static final String KNOWLEDGE_BASE = "io.okienko.kb..";
  private static final String STORAGE = "io.okienko.storage..";
  private static final String CHANNELS = "io.okienko.channels..";
  private static final String LOAD = "io.okienko.load..";
  private static final String SERVER = "io.okienko.server..";
  private static final String TESTING = "io.okienko.testing..";

  @ArchTest
  static final ArchRule modules_depend_one_way =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("bot core")
          .definedBy(BOT)
          .layer("encoder")
          .definedBy(ENCODER)
          .layer("cluster")
          .definedBy(CLUSTER)
          .layer("knowledge base")
          .definedBy(KNOWLEDGE_BASE)
          .layer("storage")
          .definedBy(STORAGE)
          .layer("channels")
          .definedBy(CHANNELS)
          .layer("load generator")
          .definedBy(LOAD)
          .layer("server")
          .definedBy(SERVER)
          .layer("helpers of tests")
          .definedBy(TESTING)
          .whereLayer("encoder")
          .mayOnlyBeAccessedByLayers("server")
          .whereLayer("cluster")
          .mayOnlyBeAccessedByLayers("server")
          .whereLayer("knowledge base")
          .mayOnlyBeAccessedByLayers("storage", "channels", "server")
          .whereLayer("storage")
          .mayOnlyBeAccessedByLayers("server")
          .whereLayer("channels")
          .mayOnlyBeAccessedByLayers("server")
          .whereLayer("load generator")
          .mayOnlyBeAccessedByLayers("server")
          .whereLayer("load generator")
          .mayNotAccessAnyLayer()
          .whereLayer("server")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("helpers of tests")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("helpers of tests")
          .mayNotAccessAnyLayer()
          .ensureAllClassesAreContainedInArchitecture();

  /**
   * One unit for the cycle rule: what a conversation's log says names its replies and hand-overs,
   * and these name the conversation they happen in. One vocabulary, in three packages for the
   * reader's sake.
   */
  private static final Set<String> CONVERSATION =
      Set.of("io.okienko.bot.conversation", "io.okienko.bot.handover", "io.okienko.bot.reply");

  /**
   * What a domain asks of others in its {@code spi} is said in the domain's own words. {@code Main}
   * stands above the command line, only its name puts it beside what the command line starts.
   */
  @ArchTest
  static final ArchRule packages_are_free_of_cycles =
      slices()
          .assignedFrom(domains())
          .should()
          .beFreeOfCycles()
          .ignoreDependency(resideInAPackage("..spi"), alwaysTrue())
          .ignoreDependency(type(Main.class), alwaysTrue());

  @ArchTest
  static final ArchRule internal_packages_are_used_by_their_owner_alone =
      classes()
          .that()
          .resideInAPackage("..internal..")
          .should(onlyBeUsedBelowTheParentOfTheirInternalPackage())
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule the_network_is_seen_by_those_alone_who_speak_over_it =
      noClasses()
          .that()
          .resideOutsideOfPackages(CHANNELS, LOAD, SERVER)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.vertx..", "io.netty..", "java.net.http..");

  @ArchTest
  static final ArchRule the_search_engine_is_seen_by_the_knowledge_base_alone =
      noClasses()
          .that()
          .resideOutsideOfPackage(KNOWLEDGE_BASE)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..");

  @ArchTest
  static final ArchRule the_language_models_are_seen_by_the_bot_core_alone =
      noClasses()
          .that()
          .resideOutsideOfPackage(BOT)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("opennlp..");

  @ArchTest
  static final ArchRule the_sentence_models_are_seen_by_the_encoder_alone =
      noClasses()
          .that()
          .resideOutsideOfPackage(ENCODER)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("ai.onnxruntime..", "ai.djl..");

  @ArchTest
  static final ArchRule the_database_is_seen_by_storage_alone =
      noClasses()
          .that()
          .resideOutsideOfPackage(STORAGE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb..", "com.zaxxer..");

  @ArchTest
  static final ArchRule the_grid_is_seen_by_the_cluster_alone =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLUSTER)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.hazelcast..");

  @ArchTest
  static final ArchRule traces_are_made_by_channels_and_server_alone =
      noClasses()
          .that()
          .resideOutsideOfPackages(CHANNELS, SERVER)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.opentelemetry..");

  @ArchTest
  static final ArchRule traces_are_sent_by_the_server_alone =
      noClasses()
          .that()
          .resideOutsideOfPackage(SERVER)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.opentelemetry.sdk..", "io.opentelemetry.exporter..");

  @ArchTest
  static final ArchRule the_command_line_is_seen_by_the_server_alone =
      noClasses()
          .that()
          .resideOutsideOfPackage(SERVER)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule only_the_server_writes_to_the_console =
      noClasses().that().resideOutsideOfPackage(SERVER).should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule inside_code_is_straight_line_and_promises_no_future =
      noMethods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackages(CHANNELS, SERVER)
          .should()
          .haveRawReturnType(assignableTo(Future.class).or(assignableTo(CompletionStage.class)));

  @ArchTest
  static final ArchRule the_time_comes_from_an_injected_clock =
      noClasses()
          .that()
          .resideOutsideOfPackage(SERVER)
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  private static SliceAssignment domains() {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
        String name = javaClass.getPackageName();
        return SliceIdentifier.of(CONVERSATION.contains(name) ? "conversation" : name);
      }

      @Override
      public String getDescription() {
        return "packages";
      }
    };
  }

  private static ArchCondition<JavaClass> onlyBeUsedBelowTheParentOfTheirInternalPackage() {
    return new ArchCondition<>("only be used below the parent of their internal package") {
      @Override
      public void check(JavaClass used, ConditionEvents events) {
        String name = used.getPackageName();
        String owner = name.substring(0, name.indexOf(".internal"));
        for (Dependency use : used.getDirectDependenciesToSelf()) {
          boolean allowed = resideInAPackage(owner + "..").test(use.getOriginClass());
          events.add(new SimpleConditionEvent(use, allowed, use.getDescription()));
        }
      }
    };
  }
}
