package io.anxin.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadOnceTest {

    private final ReadOnce<String, Integer> once = new ReadOnce<>(2);
    private final AtomicInteger reads = new AtomicInteger();

    private int read(String key) {
        return once.get(key, reads::incrementAndGet);
    }

    @Test
    void whoComesDuringAReadingWaitsForIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first =
                    threads.submit(
                            () ->
                                    once.get(
                                            "a",
                                            () -> {
                                                begun.countDown();
                                                awaited(go);
                                                return reads.incrementAndGet();
                                            }));
            begun.await();
            List<Future<Integer>> others = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                others.add(threads.submit(() -> read("a")));
            }
            go.countDown();
            assertThat(first.get()).isEqualTo(1);
            for (Future<Integer> other : others) {
                assertThat(other.get()).isEqualTo(1);
            }
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatWasNotAskedForLongestIsForgotten() {
        read("a");
        read("b");
        read("a");
        read("c");
        assertThat(read("a")).isEqualTo(1);
        assertThat(read("b")).isEqualTo(4);
    }

    @Test
    void aReadingThatFailedIsTriedAgain() {
        assertThatThrownBy(
                        () ->
                                once.get(
                                        "a",
                                        () -> {
                                            throw new IllegalStateException("gone");
                                        }))
                .hasMessage("gone");
        assertThat(read("a")).isEqualTo(1);
    }
}
