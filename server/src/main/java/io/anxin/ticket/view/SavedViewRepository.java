package io.anxin.ticket.view;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface SavedViewRepository extends ListCrudRepository<SavedView, UUID> {

    @Query(
            """
            select * from ticket.saved_view
            where owner = :owner or team = any(:teams)
            order by position, name, id
            """)
    List<SavedView> openTo(UUID owner, UUID[] teams);
}
