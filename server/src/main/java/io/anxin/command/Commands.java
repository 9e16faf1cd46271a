package io.anxin.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/// All commands of the program, and the way from arguments to one of them.
@Command(
        name = "anxin",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Anxin, the customer service platform. 安心客户服务平台。",
        synopsisSubcommandLabel = "COMMAND")
public final class Commands {

    static final int BAD_USAGE = 2;

    /// Commands of the modules, called by name: a command that computes loads its own classes and
    /// nothing else, and no module need show its insides to this one. A class of a build that left
    /// the module out is passed over.
    private static final List<String> OF_MODULES =
            List.of(
                    "io.anxin.conversation.mail.MailCommand",
                    "io.anxin.files.ReadTextCommand",
                    "io.anxin.organisation.calendar.CalendarCommand",
                    "io.anxin.parts.batch.PartsCommand",
                    "io.anxin.asset.entitlement.batch.EntitlementCommand",
                    "io.anxin.fieldservice.batch.DispatchCommand",
                    "io.anxin.insight.InsightCommand");

    private Commands() {}

    /// Runs the command that the arguments name; `run` when they name none. The program itself is
    /// only prepared here and started by the caller, see [RunCommand#start].
    ///
    /// @return exit code: 0 ok, 1 the work failed, 2 bad usage or input
    public static int execute(RunCommand run, String... arguments) {
        CommandLine line = new CommandLine(new Commands());
        line.setOut(utf8(FileDescriptor.out)).setErr(utf8(FileDescriptor.err));
        line.addSubcommand(run);
        OF_MODULES.forEach(name -> add(line, name));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(
                (failure, command, _) -> {
                    command.getErr().println(command.getCommandName() + ": " + told(failure));
                    return 1;
                });
        line.setParameterExceptionHandler(Commands::explain);
        return line.execute(namesNone(arguments) ? asRun(arguments) : arguments);
    }

    private static void add(CommandLine line, String name) {
        try {
            line.addSubcommand(Class.forName(name).getDeclaredConstructor().newInstance());
        } catch (ClassNotFoundException _) {
            return;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make the command " + name, e);
        }
    }

    private static int explain(ParameterException wrong, String[] arguments) {
        PrintWriter err = wrong.getCommandLine().getErr();
        err.println(wrong.getMessage());
        wrong.getCommandLine().usage(err);
        return BAD_USAGE;
    }

    private static String told(Exception failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    private static boolean namesNone(String[] arguments) {
        return arguments.length == 0
                || (arguments[0].startsWith("-")
                        && !List.of("-h", "--help", "-V", "--version").contains(arguments[0]));
    }

    private static String[] asRun(String[] arguments) {
        String[] words = new String[arguments.length + 1];
        words[0] = "run";
        System.arraycopy(arguments, 0, words, 1, arguments.length);
        return words;
    }

    /// Results are UTF-8 whatever the terminal says it is.
    static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
