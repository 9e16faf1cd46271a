package io.anxin.command;

import io.anxin.shared.StartRefused;
import java.io.FileDescriptor;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/// Tells why the program does not start, in both languages, when the operator can mend it.
final class RefusalReporter implements SpringBootExceptionReporter {

    /// @param context not needed; Spring Boot calls this form
    RefusalReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                print("database", refused);
                return true;
            }
            if (cause instanceof PortInUseException taken) {
                print("command", new StartRefused("portTaken", Integer.toString(taken.getPort())));
                return true;
            }
        }
        return false;
    }

    private static void print(String bundle, StartRefused refused) {
        PrintWriter err = Commands.utf8(FileDescriptor.err);
        List<Object> arguments = refused.arguments().stream().<Object>map(String::valueOf).toList();
        for (Locale locale : Texts.LANGUAGES) {
            String key = "startRefused." + refused.reason();
            err.println("anxin: " + Texts.text(bundle, locale, key, arguments));
        }
        err.flush();
    }
}
