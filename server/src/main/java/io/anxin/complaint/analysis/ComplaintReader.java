package io.anxin.complaint.analysis;

import io.anxin.access.Actor;
import io.anxin.complaint.course.ComplaintSearch;
import io.anxin.complaint.file.Complaint;
import io.anxin.complaint.file.ComplaintTable;
import io.anxin.complaint.file.ComplaintVisibility;
import io.anxin.shared.Filter;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// Reads all complaints that are asked for and that the reader may see, some at a time.
@Component
class ComplaintReader {

    private static final int BATCH = 500;

    private final ComplaintTable table;
    private final ComplaintVisibility visibility;

    ComplaintReader(ComplaintTable table, ComplaintVisibility visibility) {
        this.table = table;
        this.visibility = visibility;
    }

    void read(
            Actor reader, ComplaintSearch search, Instant now, Consumer<List<Complaint>> batches) {
        Filter all = search.filter(now);
        List<Complaint> found = table.list(all, search.order(), BATCH);
        while (!found.isEmpty()) {
            batches.accept(visibility.thoseOf(reader, found));
            Filter rest = all.and(search.after(search.key(found.getLast()).encode()));
            found = found.size() < BATCH ? List.of() : table.list(rest, search.order(), BATCH);
        }
    }
}
