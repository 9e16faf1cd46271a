package io.anxin.complaint.course;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.access.Sight;
import io.anxin.complaint.file.Complaint;
import io.anxin.complaint.file.ComplaintTable;
import io.anxin.complaint.file.Dossiers;
import io.anxin.shared.Filter;
import io.anxin.shared.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lists complaints, those of tickets that the reader may see.
@Component
public class ComplaintList {

    private final ComplaintTable table;
    private final Dossiers dossiers;
    private final Sight sight;

    ComplaintList(ComplaintTable table, Dossiers dossiers, Sight sight) {
        this.table = table;
        this.dossiers = dossiers;
        this.sight = sight;
    }

    public Page<Complaint> of(
            Actor reader, ComplaintSearch search, @Nullable String after, int size) {
        reader.require(Permission.READ_TICKETS);
        return sight.page(
                reader,
                after,
                from -> page(search, from, size),
                each -> new Sight.Thing(Complaint.SUBJECT, each.id().toString()));
    }

    private Page<Complaint> page(ComplaintSearch search, @Nullable String after, int size) {
        Filter filter = search.filter(dossiers.now());
        if (after != null) {
            filter = filter.and(search.after(after));
        }
        List<Complaint> rows = table.list(filter, search.order(), size + 1);
        return Page.of(rows, size, search::key);
    }
}
