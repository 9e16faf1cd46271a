package io.anxin.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Secrets that must be read again (mail passwords, seeds of second factors), encrypted with
/// AES-256-GCM. The key is `ANXIN_SECRET_KEY` (32 bytes in Base64), else a file of the data folder
/// that only its owner reads; whoever steals the database alone reads nothing.
@Component
public class Secrets {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] master;
    private final SecureRandom random = new SecureRandom();

    Secrets(
            @Value("${anxin.data:var}") Path data,
            @Value("${anxin.secret-key:${ANXIN_SECRET_KEY:}}") String given) {
        master = given.isBlank() ? stored(data.resolve("secret.key")) : decoded(given);
    }

    public String seal(String plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, plain.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder()
                .encodeToString(
                        ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                                .put(nonce)
                                .put(sealed)
                                .array());
    }

    /// @throws IllegalStateException when it was sealed with another key, or tampered with
    public String open(String sealed) {
        byte[] bytes = Base64.getDecoder().decode(sealed);
        byte[] plain =
                cipher(
                        Cipher.DECRYPT_MODE,
                        Arrays.copyOf(bytes, NONCE_BYTES),
                        Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length));
        return new String(plain, StandardCharsets.UTF_8);
    }

    /// What may be stored to recognise a text that is too easy to guess for a plain hash: a keyed
    /// MAC in hexadecimal.
    ///
    /// @param purpose keeps fingerprints of different things apart
    public String fingerprint(String purpose, String text) {
        byte[] mac = mac("fingerprint:" + purpose, text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(mac);
    }

    /// A keyed MAC (HMAC-SHA256) under a key of its own for every purpose.
    public byte[] mac(String purpose, byte[] text) {
        return hmac(hmac(master, purpose.getBytes(StandardCharsets.UTF_8)), text);
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] text) {
        byte[] key = hmac(master, "secrets".getBytes(StandardCharsets.UTF_8));
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] stored(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return decoded(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void create(Path file) throws IOException {
        byte[] fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "secret", ".tmp");
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        Files.write(
                draft,
                Base64.getEncoder().encode(fresh),
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        try {
            // A link appears whole or not at all, and never replaces the key of a node that was
            // faster.
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException _) {
            return;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static byte[] decoded(String text) {
        byte[] key = Base64.getDecoder().decode(text.strip());
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException("ANXIN_SECRET_KEY must be 32 bytes in Base64");
        }
        return key;
    }
}
