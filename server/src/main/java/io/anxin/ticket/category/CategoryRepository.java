package io.anxin.ticket.category;

import org.springframework.data.repository.ListCrudRepository;

interface CategoryRepository extends ListCrudRepository<Category, CategoryId> {}
