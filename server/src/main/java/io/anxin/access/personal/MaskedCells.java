package io.anxin.access.personal;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The cells of a sheet as the one who takes it along may see them.
public final class MaskedCells {

    private MaskedCells() {}

    /// @param names what the person is called whom the row is about
    public static List<@Nullable String> of(
            Actor reader, List<@Nullable String> cells, Collection<String> names) {
        boolean addresses = reader.may(Permission.SEE_PERSONAL_DATA);
        boolean named = reader.may(Permission.SEE_CUSTOMER_NAMES);
        if (addresses && named) {
            return cells;
        }
        List<@Nullable String> hidden = new ArrayList<>();
        for (String cell : cells) {
            String shown = cell == null || named ? cell : Masks.names(cell, names);
            hidden.add(shown == null || addresses ? shown : Masks.text(shown));
        }
        return hidden;
    }
}
