package io.anxin.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Visitors with one event stream each, and a few writers who speak for them.
final class ChatCrowd implements AutoCloseable {

    private static final int WRITERS = 16;
    private static final int LONGEST_SECONDS = 60;

    /// @param millis from the request to the event, of each line
    /// @param said how many the program took
    /// @param missed numbers that were skipped in a stream
    record Outcome(List<Long> millis, long said, long twice, long missed, Duration time) {}

    private final int port;
    private final List<Visitor> visitors = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Long> sent = new ConcurrentHashMap<>();
    private final List<Long> millis = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong said = new AtomicLong();
    private final AtomicLong twice = new AtomicLong();
    private final AtomicLong missed = new AtomicLong();
    private volatile boolean over;

    ChatCrowd(int port, int size) {
        this.port = port;
        try (HttpCalls calls = new HttpCalls(port, "")) {
            for (int i = 0; i < size; i++) {
                String body =
                        "{\"name\":\"Visitor %d\",\"locale\":\"en\",\"page\":\"\"}".formatted(i);
                HttpCalls.Answer begun = post(calls, "/api/v1/public/chats", body);
                if (begun.status() != 201) {
                    throw new IllegalStateException(begun.text());
                }
                String text = begun.text();
                int at = text.indexOf("\"token\":\"") + 9;
                visitors.add(new Visitor(text.substring(at, text.indexOf('"', at))));
            }
        }
    }

    /// One browser.
    private final class Visitor {

        private final String token;
        private volatile long seen;

        Visitor(String token) {
            this.token = token;
        }

        /// Comes back with the last number whenever the stream breaks, as a browser does.
        void listen(Semaphore connected) {
            boolean first = true;
            while (!over) {
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                    OutputStream out = socket.getOutputStream();
                    out.write(
                            """
                            GET /api/v1/public/chats/%s/events HTTP/1.1
                            Host: 127.0.0.1
                            Last-Event-ID: %d

                            """
                                    .formatted(token, seen)
                                    .replace("\n", "\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                    BufferedReader in =
                            new BufferedReader(
                                    new InputStreamReader(
                                            socket.getInputStream(), StandardCharsets.UTF_8),
                                    1024);
                    if (first) {
                        connected.release();
                        first = false;
                    }
                    String line = in.readLine();
                    while (line != null && !over) {
                        hear(line);
                        line = in.readLine();
                    }
                    pause();
                } catch (IOException _) {
                    pause();
                }
            }
        }

        private void pause() {
            try {
                TimeUnit.MILLISECONDS.sleep(500);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        private void hear(String line) {
            if (line.startsWith("id:")) {
                long seq = Long.parseLong(line.substring(3).strip());
                if (seq <= seen) {
                    twice.incrementAndGet();
                } else {
                    missed.addAndGet(seq - seen - 1);
                    seen = seq;
                }
            } else if (line.contains("\"client\":\"")) {
                int at = line.indexOf("\"client\":\"") + 10;
                Long begin = sent.remove(line.substring(at, at + 36));
                if (begin != null) {
                    millis.add((System.nanoTime() - begin) / 1_000_000);
                }
            }
        }
    }

    /// Opens all streams.
    void listen() throws InterruptedException {
        Semaphore connected = new Semaphore(0);
        for (Visitor each : visitors) {
            threads.execute(() -> each.listen(connected));
        }
        if (!connected.tryAcquire(visitors.size(), LONGEST_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("not every visitor could connect");
        }
    }

    /// Says so many lines a second, evenly over the visitors, and waits until all were heard.
    Outcome talk(int rate, Duration time) throws InterruptedException {
        forget();
        long begin = System.nanoTime();
        Thread[] writers = new Thread[WRITERS];
        for (int i = 0; i < WRITERS; i++) {
            int first = i;
            writers[i] = Thread.ofPlatform().start(() -> write(first, rate, begin, time));
        }
        for (Thread writer : writers) {
            writer.join();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        awaitHeard();
        return outcome(took);
    }

    /// The same, and after a third of the time the program is stopped and started.
    Outcome talkOverARestart(Program program, int rate, Duration time) throws Exception {
        Thread restart =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    try {
                                        TimeUnit.MILLISECONDS.sleep(time.toMillis() / 3);
                                        program.restartForLong();
                                    } catch (IOException e) {
                                        throw new UncheckedIOException(e);
                                    } catch (InterruptedException _) {
                                        Thread.currentThread().interrupt();
                                    }
                                });
        Outcome outcome = talk(rate, time.plusSeconds(20));
        restart.join();
        awaitHeard();
        return outcome(outcome.time());
    }

    private Outcome outcome(Duration took) {
        return new Outcome(
                List.copyOf(millis), said.get(), twice.get(), missed.get() + sent.size(), took);
    }

    private void awaitHeard() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (!sent.isEmpty() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private void forget() {
        sent.clear();
        millis.clear();
        said.set(0);
        twice.set(0);
        missed.set(0);
    }

    private void write(int first, int rate, long begin, Duration time) {
        long count = rate * time.toMillis() / 1000;
        HttpCalls calls = new HttpCalls(port, "");
        for (long number = first; number < count; number += WRITERS) {
            long due = begin + number * 1_000_000_000L / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            Visitor visitor = visitors.get((int) (number % visitors.size()));
            calls = say(calls, visitor);
        }
        calls.close();
    }

    /// Says it again under the same id until it is taken, as the widget does.
    private HttpCalls say(HttpCalls calls, Visitor visitor) {
        String id = UUID.randomUUID().toString();
        String body = "{\"id\":\"%s\",\"text\":\"How long will it take?\"}".formatted(id);
        String path = "/api/v1/public/chats/" + visitor.token + "/lines";
        sent.put(id, System.nanoTime());
        HttpCalls now = calls;
        while (true) {
            try {
                HttpCalls.Answer answer = post(now, path, body);
                if (answer.status() == 201) {
                    said.incrementAndGet();
                    return now;
                }
                if (answer.status() < 500) {
                    throw new IllegalStateException(answer.status() + " " + answer.text());
                }
            } catch (UncheckedIOException _) {
                now = again(now);
            }
        }
    }

    private HttpCalls again(HttpCalls broken) {
        broken.close();
        while (true) {
            try {
                TimeUnit.MILLISECONDS.sleep(200);
                return new HttpCalls(port, "");
            } catch (UncheckedIOException _) {
                // Not started yet.
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static HttpCalls.Answer post(HttpCalls calls, String path, String body) {
        return calls.post(path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        over = true;
        threads.shutdownNow();
    }
}
