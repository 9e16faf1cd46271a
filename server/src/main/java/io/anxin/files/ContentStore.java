package io.anxin.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Bytes in the data folder under their SHA-256, in `files/ab/cd/abcd...`. A file is written beside
/// its place, forced to disk and then moved, so that a crash leaves it whole or absent.
@Component
class ContentStore {

    private static final long MEGABYTE = 1024 * 1024;
    static final int MOST_MEGABYTES = 30;
    static final long MOST_BYTES = MOST_MEGABYTES * MEGABYTE;

    /// Of what the program makes itself.
    static final long MOST_BYTES_MADE = 4L * 1024 * 1024 * 1024;

    private final Path root;
    private final Path incoming;

    ContentStore(@Value("${anxin.data:var}") Path data) {
        root = data.resolve("files");
        incoming = root.resolve("incoming");
    }

    /// @param mostBytes that are taken
    /// @param beforePlacing told the SHA-256 before the store is looked at
    /// @throws FileTooLarge when there is more; nothing is left behind
    Content write(InputStream bytes, long mostBytes, Consumer<String> beforePlacing) {
        try {
            Files.createDirectories(incoming);
            Path draft = Files.createTempFile(incoming, "file", ".part");
            try {
                MessageDigest digest = sha256();
                long size = copy(bytes, draft, digest, mostBytes);
                String hash = HexFormat.of().formatHex(digest.digest());
                beforePlacing.accept(hash);
                return new Content(hash, size, place(draft, hash));
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
    }

    void remove(String sha256) {
        try {
            Files.deleteIfExists(path(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long copy(InputStream bytes, Path to, MessageDigest digest, long mostBytes)
            throws IOException {
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > mostBytes) {
                    throw new FileTooLarge((int) (mostBytes / MEGABYTE));
                }
                digest.update(buffer, 0, read);
                ByteBuffer rest = ByteBuffer.wrap(buffer, 0, read);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
            }
            channel.force(true);
        }
        return size;
    }

    private Path place(Path draft, String hash) throws IOException {
        Path place = path(hash);
        if (!Files.exists(place)) {
            Files.createDirectories(place.getParent());
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel folder = FileChannel.open(place.getParent())) {
                folder.force(true);
            }
        }
        return place;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
