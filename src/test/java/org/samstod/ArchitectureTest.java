package org.samstod;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.samstod.journal.UseCase;

/** The house rules, held against the compiled classes. */
@AnalyzeClasses(packages = "org.samstod", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** The rooms in import order. */
    private static final List<String> ROOMS = List.of("shared", "journal", "identity", "districts", "notifications", "register",
            "attachments", "publications", "associations", "forms", "calls", "applications", "cases", "decisions", "grants",
            "platform");

    @ArchTest
    static final ArchRule rooms_import_only_earlier_rooms = classes().should(new ArchCondition<>("import only earlier rooms, and only their roots") {
        @Override
        public void check(JavaClass from, ConditionEvents events) {
            String room = room(from);
            from.getDirectDependenciesFromSelf().forEach(dependency -> {
                JavaClass to = dependency.getTargetClass();
                String other = room(to);
                if (other == null || other.equals(room)) {
                    return;
                }
                boolean earlier = ROOMS.indexOf(other) < ROOMS.indexOf(room);
                boolean root = to.getPackageName().equals("org.samstod." + other) || other.equals("shared") || room.equals("platform");
                if (!earlier || !root) {
                    events.add(SimpleConditionEvent.violated(from, dependency.getDescription()));
                }
            });
        }
    });

    @ArchTest
    static final ArchRule rooms_have_no_cycles = slices().matching("org.samstod.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule entity_manager_only_in_store = noClasses().that().resideOutsideOfPackages("..store..", "org.samstod.platform..")
            .should().dependOnClassesThat().areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule faces_only_in_web = noClasses().that().resideOutsideOfPackages("..web..", "org.samstod.platform..")
            .should().dependOnClassesThat(resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces.."));

    @ArchTest
    static final ArchRule web_sees_no_domain = noClasses().that().resideInAPackage("..web..").and().resideOutsideOfPackage("org.samstod.platform..")
            .should().dependOnClassesThat().areAnnotatedWith(Entity.class);

    @ArchTest
    static final ArchRule domain_depends_on_no_store_or_web = noClasses().that().resideInAPackage("..domain..")
            .should().dependOnClassesThat(resideInAnyPackage("org.samstod..store..", "org.samstod..web.."));

    @ArchTest
    static final ArchRule services_declare_their_use_cases = classes().that().haveSimpleNameEndingWith("Service")
            .should(new ArchCondition<>("carry @UseCase on every public method") {
                @Override
                public void check(JavaClass service, ConditionEvents events) {
                    service.getMethods().stream().filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                                    && !method.getModifiers().contains(JavaModifier.STATIC)
                                    && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                                    && !method.isAnnotatedWith(UseCase.class))
                            .forEach(method -> events.add(SimpleConditionEvent.violated(method, method.getFullName() + " has no @UseCase")));
                }
            });

    @ArchTest
    static final ArchRule services_do_not_call_their_own_use_cases = classes().that().haveSimpleNameEndingWith("Service")
            .should(new ArchCondition<>("not call their own public methods, which would pass no interceptor") {
                @Override
                public void check(JavaClass service, ConditionEvents events) {
                    service.getMethodCallsFromSelf().stream().filter(call -> call.getTargetOwner().equals(service)
                                    && call.getTarget().resolveMember().map(member -> member.isAnnotatedWith(UseCase.class)).orElse(false))
                            .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
                }
            });

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses().that().doNotHaveFullyQualifiedName("org.samstod.shared.Clock")
            .should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
            .orShould().callMethod(LocalDateTime.class, "now").orShould().callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule entities_hold_no_zoned_time = fields().that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class)
            .should().notHaveRawType(DescribedPredicate.describe("zoned or legacy time", type -> Arrays.asList(OffsetDateTime.class.getName(),
                    ZonedDateTime.class.getName(), Date.class.getName(), LocalDateTime.class.getName()).contains(type.getName())));

    @ArchTest
    static final ArchRule no_package_of_odds_and_ends = noClasses()
            .should().resideInAnyPackage("..util..", "..common..", "..helper..", "..dto..", "..misc..");

    @ArchTest
    static final ArchRule getters_of_pages_call_no_service = classes().that().haveSimpleNameEndingWith("Backing")
            .should(new ArchCondition<>("not ask a service in a getter: Faces calls it many times") {
                @Override
                public void check(JavaClass backing, ConditionEvents events) {
                    for (JavaMethod method : backing.getMethods()) {
                        if (method.getName().startsWith("get") || method.getName().startsWith("is")) {
                            method.getMethodCallsFromSelf().stream().filter(call -> call.getTargetOwner().getSimpleName().endsWith("Service"))
                                    .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
                        }
                    }
                }
            });

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith("org.samstod.")) {
            return null;
        }
        return name.substring("org.samstod.".length()).split("\\.")[0];
    }
}
