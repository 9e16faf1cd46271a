package io.anxin.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.anxin.Anxin;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/// The boundaries of the program.
class ModulesTest {

    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.anxin");

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        var _ = ApplicationModules.of(Anxin.class).verify();
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("io.anxin.(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(equivalentTo(Anxin.class), alwaysTrue())
                .check(PROGRAM);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields().should().beAnnotatedWith(Autowired.class).check(PROGRAM);
    }

    /// A transaction begins where work begins, in a facade or in a sweep, never in a controller.
    @Test
    void noTransactionBeginsInAController() {
        noClasses()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(useTransactions()))
                .check(PROGRAM);
    }

    @Test
    void theTimeComesFromTheClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(PROGRAM);
    }

    @Test
    void controllersAreHidden() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .check(PROGRAM);
    }

    private static DescribedPredicate<JavaClass> useTransactions() {
        return DescribedPredicate.describe(
                "using @Transactional",
                type ->
                        type.isAnnotatedWith(Transactional.class)
                                || type.getMethods().stream()
                                        .anyMatch(m -> m.isAnnotatedWith(Transactional.class)));
    }
}
