package io.anxin.history;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Compressed lines of text.
final class Lines implements Closeable {

    /// What a file holds.
    ///
    /// @param sha256 of the compressed bytes
    record Content(long rows, String sha256) {}

    private static final byte[] END = {'\n'};
    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private long rows;

    Lines(OutputStream target) throws IOException {
        out = new BufferedOutputStream(new GZIPOutputStream(target, BUFFER), BUFFER);
    }

    void add(String line) throws IOException {
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.write(END);
        rows++;
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /// Reads a file to its end.
    ///
    /// @throws IOException when it is not what was written
    static Content read(InputStream file, Consumer<String> each) throws IOException {
        DigestInputStream digested = new DigestInputStream(file, sha256());
        long rows = 0;
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(digested, BUFFER), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                each.accept(line);
                rows++;
            }
            digested.transferTo(OutputStream.nullOutputStream());
        }
        return new Content(rows, HexFormat.of().formatHex(digested.getMessageDigest().digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
