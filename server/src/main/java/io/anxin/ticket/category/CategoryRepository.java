package io.anxin.ticket.category;

import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface CategoryRepository extends ListCrudRepository<Category, CategoryId> {

    @Modifying
    @Query("lock table ticket.category in share row exclusive mode")
    void lock();
}
