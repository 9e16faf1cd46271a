package io.anxin.database.embedded;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs PostgreSQL's own programs. They refuse to work as root, for fear of what a stranger could
/// do through them; then they are run in a user namespace of their own, where root is nobody.
record Tools(Path home) {

    private static final boolean AS_NOBODY = LinuxUtils.isUnshareAvailable();

    ProcessBuilder command(String tool, List<String> arguments) {
        List<String> words = new ArrayList<>();
        if (AS_NOBODY) {
            words.addAll(List.of("unshare", "-U"));
        }
        words.add(program(tool).toString());
        words.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder.redirectErrorStream(true);
    }

    /// As [#command], but out of reach of a Ctrl-C in the terminal, which goes to the whole group
    /// of processes: the program stops its server itself, last.
    ProcessBuilder detached(String tool, List<String> arguments) {
        ProcessBuilder builder = command(tool, arguments);
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            builder.command().addFirst("/usr/bin/setsid");
        }
        return builder;
    }

    /// @return what it said
    /// @throws IOException when it failed or took longer than it should
    String run(int seconds, String tool, List<String> arguments) throws IOException {
        Path said = Files.createTempFile("anxin-", ".txt");
        try {
            Process process = command(tool, arguments).redirectOutput(said.toFile()).start();
            boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
            String text = Files.readString(said, StandardCharsets.UTF_8);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(tool + " failed: " + text.strip());
            }
            return text;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(tool + " was interrupted", e);
        } finally {
            Files.delete(said);
        }
    }

    Path program(String tool) {
        return home.resolve("bin").resolve(tool);
    }
}
