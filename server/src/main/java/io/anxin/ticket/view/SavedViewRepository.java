package io.anxin.ticket.view;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface SavedViewRepository extends ListCrudRepository<SavedView, UUID> {

    @Query(
            """
            select v.* from ticket.saved_view v
            left join ticket.saved_view_place p on p.view = v.id and p.account = :reader
            where (v.owner = :reader or v.team = any(:teams)) and v.removed_at is null
            order by p.place nulls last, v.position, v.name, v.id
            """)
    List<SavedView> openTo(UUID reader, UUID[] teams);
}
