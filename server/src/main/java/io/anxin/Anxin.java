package io.anxin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/// The program. Beans bear their full class names, because two modules may use the same noun.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(
        systemName = "Anxin",
        sharedModules = {"shared", "database", "web"})
public class Anxin {

    public static void main(String[] args) {
        SpringApplication.run(Anxin.class, args);
    }
}
