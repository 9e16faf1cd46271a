package io.anxin.ticket.category;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/categories")
class CategoryController {

    private final Categories categories;

    CategoryController(Categories categories) {
        this.categories = categories;
    }

    @GetMapping
    List<CategoryView> listCategories(Actor actor) {
        actor.require(Permission.READ_TICKETS);
        return categories.list().stream().map(CategoryView::of).toList();
    }

    @PostMapping
    ResponseEntity<CategoryView> defineCategory(
            Actor actor, @Valid @RequestBody DefineCategory request) {
        Category category = categories.define(actor, request);
        return ResponseEntity.created(URI.create("/api/v1/categories/" + category.id()))
                .body(CategoryView.of(category));
    }

    @PutMapping("/{id}")
    CategoryView reviseCategory(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody DefineCategory request) {
        return CategoryView.of(categories.revise(actor, id, request));
    }

    /// Takes the category out of use.
    @DeleteMapping("/{id}")
    ResponseEntity<Void> retireCategory(
            Actor actor, @PathVariable UUID id, @RequestParam long version) {
        categories.retire(actor, id, version);
        return ResponseEntity.noContent().build();
    }
}
