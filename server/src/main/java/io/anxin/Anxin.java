package io.anxin;

import io.anxin.command.Commands;
import io.anxin.command.RunCommand;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/// The program. Beans bear their full class names, because two modules may use the same noun.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(
        systemName = "Anxin",
        sharedModules = {"shared", "database", "web"})
public class Anxin {

    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";
    private static final int ENOUGH_CARRIERS = 32;

    public static void main(String[] arguments) {
        provideCarriers();
        provideMailStreams();
        RunCommand run = new RunCommand();
        int exit = Commands.execute(run, arguments);
        if (run.isWanted()) {
            run.start(Anxin.class);
        } else {
            System.exit(exit);
        }
    }

    /// Jakarta Mail looks for it through the whole class path, for each header it encodes, unless
    /// it is named.
    private static void provideMailStreams() {
        System.setProperty("jakarta.mail.util.StreamProvider", MailStreamProvider.class.getName());
    }

    /// A virtual thread that waits for a lock while the virtual machine loads a class for it keeps
    /// its carrier. With one carrier for each of two processors the first requests after a start
    /// can hold both, while the owner of the lock waits for one of them, and nothing answers ever
    /// again.
    private static void provideCarriers() {
        if (System.getProperty(CARRIERS) == null) {
            int processors = Runtime.getRuntime().availableProcessors();
            System.setProperty(CARRIERS, String.valueOf(Math.max(processors, ENOUGH_CARRIERS)));
        }
    }
}
