package io.anxin.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Closed-loop load: every client sends its next request when the last one is answered.
final class Load implements AutoCloseable {

    /// What one client does again and again. It throws when an answer is wrong: a fast error is no
    /// result.
    interface Client extends AutoCloseable {
        /// @param round grows by one from call to call
        void once(int round) throws Exception;

        @Override
        default void close() throws IOException {}
    }

    interface Clients {
        Client open(int number) throws Exception;
    }

    /// @param perSecond answers per second over all clients
    record Result(
            int clients, long answers, double perSecond, double p50, double p95, double p99) {}

    private final ExecutorService threads;
    private final List<Worker> workers = new ArrayList<>();
    private double seconds;

    Load(int clients, Clients source) throws Exception {
        threads = Executors.newFixedThreadPool(clients);
        for (int number = 0; number < clients; number++) {
            workers.add(new Worker(source.open(number)));
        }
    }

    void run(Duration time) throws Exception {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Callable<Object>> work = new ArrayList<>();
        workers.forEach(worker -> work.add(() -> worker.until(end)));
        for (Future<Object> done : threads.invokeAll(work)) {
            done.get();
        }
        seconds += (System.nanoTime() - start) / 1e9;
    }

    /// What was measured so far was warming up.
    void forget() {
        seconds = 0;
        workers.forEach(worker -> worker.count = 0);
    }

    Result result() {
        long[] sorted =
                workers.stream()
                        .flatMapToLong(worker -> Arrays.stream(worker.latencies, 0, worker.count))
                        .sorted()
                        .toArray();
        return new Result(
                workers.size(),
                sorted.length,
                sorted.length / seconds,
                percentile(sorted, 0.50),
                percentile(sorted, 0.95),
                percentile(sorted, 0.99));
    }

    /// Nearest rank, in milliseconds.
    private static double percentile(long[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(rank, 0)] / 1e6;
    }

    @Override
    public void close() throws IOException {
        threads.close();
        for (Worker worker : workers) {
            worker.client.close();
        }
    }

    private static final class Worker {

        private final Client client;
        private long[] latencies = new long[1024];
        private int count;
        private int round;

        Worker(Client client) {
            this.client = client;
        }

        Object until(long end) throws Exception {
            while (System.nanoTime() < end) {
                long start = System.nanoTime();
                client.once(round++);
                if (count == latencies.length) {
                    latencies = Arrays.copyOf(latencies, count * 2);
                }
                latencies[count++] = System.nanoTime() - start;
            }
            return this;
        }
    }
}
