package io.anxin.access.rights;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.access.Role;
import io.anxin.access.rights.Roles.RoleRow;
import io.anxin.shared.Bilingual;
import io.anxin.shared.NotFound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/// The matrix of roles and rights.
@RestController
@RequestMapping("/api/v1/roles")
class RoleController {

    record RightsMatrix(List<RoleRow> roles, List<RightRow> rights) {}

    /// @param needs the right it is worth nothing without
    /// @param grantable whether a role other than the administrator's may have it
    record RightRow(Permission permission, @Nullable Permission needs, boolean grantable) {}

    record CreateRole(@NotNull @Valid Bilingual name, @NotNull Set<Permission> permissions) {}

    /// @param version the version seen; 0 for a post that was never changed
    /// @param name of an own role; a post keeps its own
    record ChangeRole(
            @PositiveOrZero long version,
            @Nullable @Valid Bilingual name,
            @NotNull Set<Permission> permissions) {}

    private final Roles roles;

    RoleController(Roles roles) {
        this.roles = roles;
    }

    @GetMapping
    RightsMatrix readRights(Actor actor) {
        return new RightsMatrix(
                roles.list(actor),
                Arrays.stream(Permission.values())
                        .map(
                                right ->
                                        new RightRow(
                                                right,
                                                Needed.all().get(right),
                                                right != Permission.ADMINISTER))
                        .toList());
    }

    /// A role of the installation's own.
    @PostMapping
    ResponseEntity<RoleRow> createRole(Actor actor, @Valid @RequestBody CreateRole request) {
        RoleRow row = roles.create(actor, request.name(), request.permissions());
        return ResponseEntity.created(URI.create("/api/v1/roles/" + row.key())).body(row);
    }

    /// @param role name of a post, or id of an own role
    @PutMapping("/{role}")
    RoleRow changeRole(
            Actor actor, @PathVariable String role, @Valid @RequestBody ChangeRole request) {
        actor.require(Permission.ADMINISTER);
        for (Role post : Role.values()) {
            if (post.name().equals(role)) {
                return roles.change(actor, post, request.version(), request.permissions());
            }
        }
        Bilingual name = request.name();
        if (name == null) {
            throw new NotFound("role", role);
        }
        return roles.change(actor, id(role), request.version(), name, request.permissions());
    }

    /// Only of the installation's own, and only while nobody holds it.
    @DeleteMapping("/{role}")
    ResponseEntity<Void> retireRole(
            Actor actor, @PathVariable String role, @RequestParam long version) {
        actor.require(Permission.ADMINISTER);
        roles.retire(actor, id(role), version);
        return ResponseEntity.noContent().build();
    }

    private static UUID id(String role) {
        try {
            return UUID.fromString(role);
        } catch (IllegalArgumentException e) {
            NotFound unknown = new NotFound("role", role);
            unknown.initCause(e);
            throw unknown;
        }
    }
}
