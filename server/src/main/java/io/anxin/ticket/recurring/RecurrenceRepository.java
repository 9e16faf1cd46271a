package io.anxin.ticket.recurring;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface RecurrenceRepository extends ListCrudRepository<Recurrence, UUID> {

    /// Those that are due and in no other node's hands.
    @Query(
            """
            select * from ticket.recurrence
            where active and next_at is not null and next_at <= :now
            order by next_at limit 20 for update skip locked
            """)
    List<Recurrence> lockDue(Timestamp now);
}
