package io.anxin.job.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Rows of a table as a job keeps them between its steps: JSON, compressed.
public final class RowPart {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RowPart() {}

    public static byte[] pack(List<List<@Nullable String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(JSON.writeValueAsBytes(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static List<List<@Nullable String>> unpack(byte[] part) {
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(part))) {
            return JSON.readValue(unpacked.readAllBytes(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
