package io.anxin.command;

import java.io.FileDescriptor;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/// What the console says once the program takes requests: where it is, where the data lies, and
/// what the modules add.
final class Welcome {

    private Welcome() {}

    static void print(ApplicationReadyEvent ready) {
        ConfigurableApplicationContext context = ready.getApplicationContext();
        Environment environment = context.getEnvironment();
        PrintWriter out = Commands.utf8(FileDescriptor.out);
        out.println();
        for (Locale locale : Texts.LANGUAGES) {
            out.println(line(locale, "started", address(environment)));
            out.println("  " + line(locale, "data", data(environment, locale)));
            context.getBeanProvider(StartNotice.class)
                    .orderedStream()
                    .flatMap(notice -> notice.lines(locale).stream())
                    .forEach(text -> out.println("  " + text));
            out.println("  " + line(locale, "stop"));
            out.println();
        }
        out.flush();
    }

    private static String line(Locale locale, String key, Object... arguments) {
        return Texts.text("command", locale, "welcome." + key, List.of(arguments));
    }

    private static String address(Environment environment) {
        String bound = environment.getProperty("server.address", "127.0.0.1");
        String host = bound.equals("0.0.0.0") || bound.equals("::") ? "localhost" : bound;
        return "http://" + host + ":" + environment.getProperty("local.server.port") + "/";
    }

    private static String data(Environment environment, Locale locale) {
        String folder =
                Path.of(environment.getProperty("anxin.data", "var"))
                        .toAbsolutePath()
                        .normalize()
                        .toString();
        String database = environment.getProperty("anxin.database.url", "");
        return database.isBlank() ? folder : folder + line(locale, "operator");
    }
}
