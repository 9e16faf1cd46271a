package io.anxin.files;

import jakarta.annotation.PreDestroy;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Has the texts of files read in a process of its own: a file that explodes takes that process
/// down and nothing else. One file at a time; the process is ended when a file takes too long, and
/// when there has been nothing to read for a while.
@Component
class TextReader {

    private static final Logger LOG = LoggerFactory.getLogger(TextReader.class);

    private static final String MEMORY = "-Xmx256m";
    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final Duration START = Duration.ofMinutes(1);
    private static final String MAIN = "io.anxin.Anxin";
    private static final int LONGEST_ANSWER = 4_000_000;

    private final Duration patience;
    private final ReentrantLock turn = new ReentrantLock();
    private final ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable Process process;
    private long usedAt;

    TextReader(@Value("${anxin.files.reading-patience:PT20S}") Duration patience) {
        this.patience = patience;
    }

    /// @param longest characters
    /// @return empty when the file cannot be read, whatever the reason
    String read(Path file, String name, int longest) {
        turn.lock();
        try {
            Process running = running();
            Answer answer =
                    within(patience, waiting.submit(() -> ask(running, file, name, longest)));
            if (!answer.read()) {
                LOG.info("{} cannot be read: {}", name, answer.text());
            }
            return answer.read() ? answer.text() : "";
        } catch (TimeoutException | ExecutionException e) {
            LOG.info("{} takes too much to be read: {}", name, e.toString());
            end();
            return "";
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            end();
            return "";
        } catch (IOException e) {
            LOG.warn("No process to read files with", e);
            return "";
        } finally {
            usedAt = System.nanoTime();
            turn.unlock();
        }
    }

    private record Answer(boolean read, String text) {}

    private static <T> T within(Duration time, Future<T> pending)
            throws InterruptedException, ExecutionException, TimeoutException {
        return pending.get(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Answer ask(Process process, Path file, String name, int longest)
            throws IOException {
        DataOutputStream questions = new DataOutputStream(process.getOutputStream());
        questions.writeUTF(file.toAbsolutePath().toString());
        questions.writeUTF(name);
        questions.writeInt(longest);
        questions.flush();
        DataInputStream answers = new DataInputStream(process.getInputStream());
        boolean read = answers.readBoolean();
        int length = answers.readInt();
        if (length < 0 || length > LONGEST_ANSWER) {
            throw new IOException("an answer of " + length + " bytes");
        }
        return new Answer(read, new String(answers.readNBytes(length), StandardCharsets.UTF_8));
    }

    /// A process that is ready: how long it takes to start is not the fault of a file.
    private Process running()
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Process known = process;
        if (known != null && known.isAlive()) {
            return known;
        }
        Process started =
                new ProcessBuilder(command())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        process = started;
        within(START, waiting.submit(() -> started.getInputStream().read()));
        return started;
    }

    /// The same program with the same classes, but little memory.
    private static List<String> command() {
        String java = ProcessHandle.current().info().command().orElse("java");
        String classes = System.getProperty("java.class.path");
        URL place = TextReader.class.getProtectionDomain().getCodeSource().getLocation();
        List<String> command =
                new ArrayList<>(
                        isPackaged(place)
                                ? List.of("-jar", classes)
                                : List.of("-cp", classes, MAIN));
        command.add("read-text");
        command.addAll(
                0,
                List.of(
                        java,
                        MEMORY,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Xss512k",
                        "-Djava.awt.headless=true"));
        return command;
    }

    /// Whether the classes lie in a jar within the jar of the program.
    private static boolean isPackaged(URL place) {
        return place.getProtocol().equals("jar");
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    void rest() {
        if (turn.tryLock()) {
            try {
                if (System.nanoTime() - usedAt > IDLE.toNanos()) {
                    end();
                }
            } finally {
                turn.unlock();
            }
        }
    }

    @PreDestroy
    void close() {
        end();
        waiting.shutdownNow();
    }

    private void end() {
        Process known = process;
        if (known != null) {
            known.destroyForcibly();
            process = null;
        }
    }
}
