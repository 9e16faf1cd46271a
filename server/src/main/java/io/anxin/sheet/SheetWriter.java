package io.anxin.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the rows of a sheet one after the other; memory does not grow with their number.
public interface SheetWriter extends Closeable {

    /// @param cells one for each column, null where there is nothing
    void row(List<@Nullable String> cells) throws IOException;

    /// Ends the sheet; the stream it was written to stays open.
    @Override
    void close() throws IOException;
}
