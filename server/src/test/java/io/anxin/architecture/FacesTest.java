package io.anxin.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.anxin.Anxin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// What each module shows to the others, so that a change of it is seen in the diff.
class FacesTest {

    @Test
    void publicFacesAreListed() throws IOException {
        StringBuilder list = new StringBuilder("# Public faces of the modules\n");
        ApplicationModules.of(Anxin.class).stream()
                .sorted(Comparator.comparing(module -> module.getIdentifier().toString()))
                .forEach(module -> list(module, list));
        new Golden(Path.of("../docs/faces.md"), "faces.write").check(list.toString());
    }

    private static void list(ApplicationModule module, StringBuilder list) {
        String face = module.getBasePackage().getName();
        list.append("\n## ").append(module.getIdentifier()).append('\n');
        module.getBasePackage().stream()
                .filter(type -> type.getPackageName().equals(face))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(JavaClass::isTopLevelClass)
                .map(type -> "- " + type.getSimpleName() + "\n")
                .sorted()
                .forEach(list::append);
    }
}
