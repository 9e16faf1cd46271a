package io.anxin.access.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The token of the demo administrator, for scripts. It is a secret that stands on a command line,
/// so it counts for nothing unless the program shows the demo company.
@Component
class DemoToken {

    private final byte[] hash;

    DemoToken(
            @Value("${anxin.demo:false}") boolean demo,
            @Value("${anxin.demo-token:}") String secret) {
        this.hash = demo && !secret.isBlank() ? bytes(Tokens.hash(secret.strip())) : new byte[0];
    }

    /// Compares in a time that does not depend on how much is right.
    boolean hasHash(String asked) {
        return hash.length > 0 && MessageDigest.isEqual(hash, bytes(asked));
    }

    private static byte[] bytes(String hash) {
        return hash.getBytes(StandardCharsets.US_ASCII);
    }
}
