package io.anxin.access.secondfactor;

import com.bastiaanjansen.otp.TOTPGenerator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;

/// Codes of an authenticator app (RFC 6238: SHA-1, 30 s, six digits, as every app understands). The
/// step before and after counts too, because clocks differ; a step that was used does not count
/// again.
final class OneTimeCode {

    private static final long STEP_SECONDS = 30;

    private OneTimeCode() {}

    /// The time step whose code this is.
    ///
    /// @param seed in Base32
    /// @param lastStep the last step that was accepted
    static OptionalLong step(String seed, String code, Instant now, long lastStep) {
        TOTPGenerator codes = generator(seed);
        byte[] given = code.strip().getBytes(StandardCharsets.US_ASCII);
        long present = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        for (long step = present - 1; step <= present + 1; step++) {
            byte[] right =
                    codes.at(Instant.ofEpochSecond(step * STEP_SECONDS))
                            .getBytes(StandardCharsets.US_ASCII);
            if (step > lastStep && MessageDigest.isEqual(right, given)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    static TOTPGenerator generator(String seed) {
        return TOTPGenerator.withDefaultValues(seed.getBytes(StandardCharsets.US_ASCII));
    }
}
