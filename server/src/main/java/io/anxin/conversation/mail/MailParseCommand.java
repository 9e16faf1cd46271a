package io.anxin.conversation.mail;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `anxin mail parse FILE...`: reads mails and prints one JSON line for each.
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        header = "Read mails, print one JSON line each. 解析邮件，每封输出一行 JSON。")
final class MailParseCommand implements Callable<Integer> {

    private static final int LARGEST_IN_BYTES = 200_000_000;
    private static final int BAD_INPUT = 2;
    private static final String STANDARD_INPUT = "-";

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Mail files, folders of them, or - for standard input.")
    private List<String> names = List.of();

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        for (String name : names) {
            if (!name.equals(STANDARD_INPUT) && !Files.isReadable(Path.of(name))) {
                err.println("mail parse: no such file, or not readable: " + name);
                return BAD_INPUT;
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        for (String name : names) {
            if (name.equals(STANDARD_INPUT)) {
                ParsedMail mail = MailParser.standard().parse(System.in, LARGEST_IN_BYTES);
                out.println(MailJson.line(name, mail));
            } else {
                filesOf(Path.of(name)).forEach(file -> out.println(line(file)));
            }
        }
        out.flush();
        return 0;
    }

    private static List<Path> filesOf(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.walk(path)) {
            return new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
        }
    }

    /// A file of a folder that cannot be read is one line with a problem; the others go on.
    private static String line(Path file) {
        try (var stream = Files.newInputStream(file)) {
            ParsedMail mail = MailParser.standard().parse(stream, LARGEST_IN_BYTES);
            return MailJson.line(file.toString(), mail);
        } catch (IOException e) {
            var problems =
                    new ArrayList<>(List.of("not readable: " + e.getClass().getSimpleName()));
            return MailJson.line(file.toString(), MailReading.unreadable(new byte[0], problems));
        }
    }
}
