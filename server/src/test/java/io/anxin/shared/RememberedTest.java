package io.anxin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RememberedTest {

    private final AtomicLong revision = new AtomicLong(1);

    @Test
    void isReadAgainWhenChangedHere() {
        Remembered<String> remembered =
                new Remembered<>(revision::get, () -> "edition " + revision.get());
        assertThat(remembered.get()).isEqualTo("edition 1");
        revision.incrementAndGet();
        assertThat(remembered.get()).isEqualTo("edition 1");
        remembered.changing();
        assertThat(remembered.get()).isEqualTo("edition 2");
    }

    @Test
    @Timeout(20)
    void aSlowReaderHoldsNobodyUpAndBringsNothingOldBack() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        Remembered<Long> remembered =
                new Remembered<>(
                        revision::get,
                        () -> {
                            long read = revision.get();
                            if (read == 1) {
                                begun.countDown();
                                await(slow);
                            }
                            return read;
                        });
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<Long> late = beside.submit(remembered::get);
            await(begun);
            revision.incrementAndGet();
            remembered.changing();
            assertThat(remembered.get()).isEqualTo(2);
            slow.countDown();
            assertThat(late.get()).isEqualTo(2);
            assertThat(remembered.get()).isEqualTo(2);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
