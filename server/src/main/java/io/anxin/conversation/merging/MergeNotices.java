package io.anxin.conversation.merging;

import io.anxin.ticket.merge.TicketsMerged;
import io.anxin.ticket.merge.TicketsParted;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Says in the threads that tickets were merged or parted. Afterwards, in a transaction of its own:
/// a writer takes the thread before the ticket, and a merge holds the tickets.
@Component
class MergeNotices {

    private final ThreadNotices notices;

    MergeNotices(ThreadNotices notices) {
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(TicketsMerged told) {
        notices.tell(
                told.merge(), told.target(), "mergedHere", told.source(), told.by(), told.at());
    }

    @ApplicationModuleListener
    void on(TicketsParted told) {
        notices.tell(
                told.merge(), told.target(), "partedFrom", told.source(), told.by(), told.at());
        notices.tell(
                told.merge(), told.source(), "partedAgain", told.target(), told.by(), told.at());
    }
}
