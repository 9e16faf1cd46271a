package io.anxin.notification.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs what is sent, as the Standard Webhooks specification has it
/// (https://www.standardwebhooks.com): HMAC-SHA256 over `id.timestamp.body`, so that neither the
/// text nor its age can be forged.
final class Signature {

    private static final String PREFIX = "whsec_";
    private static final int SECRET_BYTES = 32;

    private Signature() {}

    static String freshSecret() {
        byte[] key = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(key);
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /// The header: one signature for each secret that is valid now.
    static String of(List<String> secrets, String id, long epochSeconds, String body) {
        return secrets.stream()
                .map(secret -> "v1," + sign(secret, id + "." + epochSeconds + "." + body))
                .collect(Collectors.joining(" "));
    }

    private static String sign(String secret, String text) {
        try {
            byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
