package io.anxin.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Closed-loop load: every client sends its next request when the last one is answered.
final class Load {

    /// What one client does again and again. It throws when an answer is wrong: a fast error is no
    /// result.
    interface Client extends AutoCloseable {
        void once(int round) throws Exception;

        @Override
        default void close() throws java.io.IOException {}
    }

    interface Clients {
        Client open(int number) throws Exception;
    }

    /// @param perSecond answers per second over all clients
    record Result(
            int clients, long answers, double perSecond, double p50, double p95, double p99) {}

    private Load() {}

    /// Warms up for a quarter of the time, then measures.
    static Result run(int clients, Duration time, Clients source)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            once(threads, clients, time.dividedBy(4), source);
            long start = System.nanoTime();
            List<long[]> latencies = once(threads, clients, time, source);
            double seconds = (System.nanoTime() - start) / 1e9;
            return summary(clients, seconds, latencies);
        }
    }

    private static List<long[]> once(
            ExecutorService threads, int clients, Duration time, Clients source)
            throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + time.toNanos();
        List<Callable<long[]>> work = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            int number = i;
            work.add(() -> untilEnd(source, number, end));
        }
        List<long[]> all = new ArrayList<>();
        for (Future<long[]> done : threads.invokeAll(work)) {
            all.add(done.get());
        }
        return all;
    }

    private static long[] untilEnd(Clients source, int number, long end) throws Exception {
        long[] latencies = new long[1024];
        int count = 0;
        try (Client client = source.open(number)) {
            while (System.nanoTime() < end) {
                long start = System.nanoTime();
                client.once(count);
                if (count == latencies.length) {
                    latencies = Arrays.copyOf(latencies, count * 2);
                }
                latencies[count++] = System.nanoTime() - start;
            }
        }
        return Arrays.copyOf(latencies, count);
    }

    private static Result summary(int clients, double seconds, List<long[]> latencies) {
        long[] sorted = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(
                clients,
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
}
