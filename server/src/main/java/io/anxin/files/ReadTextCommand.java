package io.anxin.files;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `anxin read-text`: reads the texts of files for the program, in a process of its own whose
/// memory is bounded and which may be ended at any time, see [TextReader]. Says first that it is
/// ready. Not for people.
@Command(name = "read-text", hidden = true, header = "Reads the texts of files for the program.")
public final class ReadTextCommand implements Callable<Integer> {

    /// Public, because commands are made by name.
    public ReadTextCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintStream answers = System.out;
        // Whatever a library prints must not get between the answers.
        System.setOut(System.err);
        try (DataInputStream questions = new DataInputStream(System.in);
                DataOutputStream out = new DataOutputStream(answers)) {
            out.writeBoolean(true);
            out.flush();
            while (true) {
                answer(out, Path.of(questions.readUTF()), questions.readUTF(), questions.readInt());
            }
        } catch (EOFException _) {
            return 0;
        }
    }

    private static void answer(DataOutputStream out, Path file, String name, int longest)
            throws IOException {
        byte[] text;
        boolean read = true;
        try {
            text = TextExtraction.of(file, name, longest).getBytes(StandardCharsets.UTF_8);
        } catch (Exception | StackOverflowError e) {
            read = false;
            text = e.toString().getBytes(StandardCharsets.UTF_8);
        }
        out.writeBoolean(read);
        out.writeInt(text.length);
        out.write(text);
        out.flush();
    }
}
