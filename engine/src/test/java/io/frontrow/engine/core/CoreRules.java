package io.frontrow.engine.core;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import org.agrona.concurrent.UnsafeBuffer;

/** What the core may and may not do, as rules over its classes. */
final class CoreRules {
  static final String CORE = "io.frontrow.engine.core..";

  private static final DescribedPredicate<JavaClass> WHAT_THE_CORE_MAY_SEE =
      resideInAnyPackage("java.lang", "java.lang.invoke", "java.nio.charset")
          .or(belongToAnyOf(Arrays.class, ByteOrder.class, Iterator.class, UnsafeBuffer.class))
          .or(resideInAnyPackage("org.agrona", "org.agrona.collections"))
          .or(resideInAnyPackage("io.frontrow.protocol..", CORE))
          .or(DescribedPredicate.describe("primitives and arrays", CoreRules::isPlain));

  static final ArchRule SEES_LITTLE =
      classes()
          .that()
          .resideInAPackage(CORE)
          .should()
          .onlyDependOnClassesThat(WHAT_THE_CORE_MAY_SEE)
          .because("the core is a pure state machine");

  static final ArchRule ASKS_THE_SYSTEM_NOTHING =
      noClasses()
          .that()
          .resideInAPackage(CORE)
          .should()
          .accessTargetWhere(
              targetOwner(equivalentTo(System.class)).and(target(not(name("arraycopy")))))
          .orShould()
          .accessTargetWhere(target(nameMatching("random|identityHashCode")))
          .orShould()
          .dependOnClassesThat(
              belongToAnyOf(
                  Thread.class,
                  ThreadLocal.class,
                  Runtime.class,
                  Process.class,
                  ProcessBuilder.class,
                  System.Logger.class))
          .because("time, chance and the outside world come in as records");

  static final ArchRule ITERATES_NO_HASH_MAP =
      noClasses()
          .that()
          .resideInAPackage(CORE)
          .should()
          .callMethodWhere(
              targetOwner(assignableTo(Map.class).or(resideInAPackage("org.agrona.collections")))
                  .and(target(nameMatching("values|keySet|entrySet|forEach|intForEach|toString"))))
          .because("the order of a hash map must not be observable");

  static final ArchRule TAKES_NO_LOCK =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage(CORE)
          .should()
          .haveModifier(JavaModifier.SYNCHRONIZED)
          .because("one thread only");

  static final ArchRule HAS_NO_FLOATING_POINT_FIELD =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage(CORE)
          .should()
          .haveRawType(
              DescribedPredicate.describe(
                  "float or double",
                  type -> type.isEquivalentTo(float.class) || type.isEquivalentTo(double.class)))
          .because("amounts and distances are whole numbers");

  static final ArchRule DOES_NOT_KNOW_THE_PIPELINE =
      noClasses()
          .that()
          .resideInAPackage(CORE)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.frontrow.engine.pipeline..")
          .because("the pipeline calls the core");

  static final ArchRule ONLY_THE_PIPELINE_KNOWS_THE_DISRUPTOR =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.frontrow.engine.pipeline..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.lmax..")
          .because("rings are the pipeline's business");

  static final ArchRule ENGINE_KNOWS_NO_SIBLING =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.frontrow.journal..",
              "io.frontrow.gateway..",
              "io.frontrow.client..",
              "io.frontrow.server..",
              "io.netty..",
              "net.openhft..",
              "io.aeron..",
              "picocli..")
          .because("the engine does not know who uses it");

  static final ArchRule PROTOCOL_KNOWS_AGRONA_ONLY =
      classes()
          .that()
          .resideInAPackage("io.frontrow.protocol..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.agrona..", "io.frontrow.protocol..")
          .because("both ends of a connection share it");

  private CoreRules() {}

  private static boolean isPlain(JavaClass type) {
    return type.isPrimitive() || type.isArray();
  }
}
