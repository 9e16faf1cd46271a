package io.anxin;

import io.anxin.command.Commands;
import io.anxin.command.RunCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/// The program. Beans bear their full class names, because two modules may use the same noun.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(
        systemName = "Anxin",
        sharedModules = {"shared", "database", "web"})
public class Anxin {

    public static void main(String[] arguments) {
        RunCommand run = new RunCommand();
        int exit = Commands.execute(run, arguments);
        if (run.isWanted()) {
            run.start(Anxin.class);
        } else {
            System.exit(exit);
        }
    }
}
