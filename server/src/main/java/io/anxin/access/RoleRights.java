package io.anxin.access;

import io.anxin.shared.Bilingual;
import io.anxin.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What each role allows: the posts as the program has them, what administrators changed of that,
/// and the roles of the installation's own.
@Repository
public class RoleRights {

    /// What was changed of a post.
    public record PostChange(long version, Set<Permission> granted, Set<Permission> withdrawn) {

        static final PostChange NONE = new PostChange(0, Set.of(), Set.of());
    }

    /// A role of the installation's own.
    public record OwnRole(
            UUID id, long version, Bilingual name, Set<Permission> permissions, boolean retired) {}

    /// All roles at one time.
    public record Book(Map<Role, PostChange> changes, Map<UUID, OwnRole> own) {

        public PostChange changeOf(Role post) {
            return changes.getOrDefault(post, PostChange.NONE);
        }

        /// An administrator may do everything, whatever was changed: somebody must be able to.
        public Set<Permission> of(Role post) {
            if (post == Role.ADMINISTRATOR) {
                return post.permissions();
            }
            Set<Permission> rights = EnumSet.noneOf(Permission.class);
            rights.addAll(post.permissions());
            rights.addAll(changeOf(post).granted());
            rights.removeAll(changeOf(post).withdrawn());
            return Set.copyOf(rights);
        }

        /// Everything that at least one of the roles allows.
        public Set<Permission> of(Collection<Role> posts, Collection<UUID> ownRoles) {
            Set<Permission> rights = EnumSet.noneOf(Permission.class);
            posts.forEach(post -> rights.addAll(of(post)));
            for (UUID id : ownRoles) {
                OwnRole role = own.get(id);
                if (role != null && !role.retired()) {
                    rights.addAll(role.permissions());
                }
            }
            return Set.copyOf(rights);
        }
    }

    private final JdbcClient sql;

    RoleRights(JdbcClient sql) {
        this.sql = sql;
    }

    public Book read() {
        Map<Role, PostChange> changes = new EnumMap<>(Role.class);
        sql.sql("select post, version, granted, withdrawn from access.post_change")
                .query(
                        row -> {
                            changes.put(
                                    Role.valueOf(row.getString("post")),
                                    new PostChange(
                                            row.getLong("version"),
                                            permissions(row, "granted"),
                                            permissions(row, "withdrawn")));
                        });
        Map<UUID, OwnRole> own = new LinkedHashMap<>();
        sql.sql("select * from access.own_role order by name_zh, id")
                .query((row, _) -> ownRole(row))
                .list()
                .forEach(role -> own.put(role.id(), role));
        return new Book(changes, own);
    }

    /// Writes what a post may do, as far as it differs from what the program has.
    ///
    /// @param seen the version the change was made on, 0 when there was none
    /// @return whether that was the current one
    public boolean change(Role post, long seen, Set<Permission> rights) {
        Set<Permission> granted = EnumSet.noneOf(Permission.class);
        granted.addAll(rights);
        granted.removeAll(post.permissions());
        Set<Permission> withdrawn = EnumSet.noneOf(Permission.class);
        withdrawn.addAll(post.permissions());
        withdrawn.removeAll(rights);
        return sql.sql(
                                """
                                insert into access.post_change (post, version, granted, withdrawn)
                                select :post, 1, :granted::text[], :withdrawn::text[] where :seen = 0
                                    or exists (select from access.post_change where post = :post)
                                on conflict (post) do update
                                set version = post_change.version + 1, granted = excluded.granted,
                                    withdrawn = excluded.withdrawn
                                where post_change.version = :seen
                                """)
                        .param("post", post.name())
                        .param("granted", names(granted))
                        .param("withdrawn", names(withdrawn))
                        .param("seen", seen)
                        .update()
                == 1;
    }

    public OwnRole create(Bilingual name, Set<Permission> permissions) {
        OwnRole role = new OwnRole(Ids.next(), 1, name, permissions, false);
        sql.sql(
                        """
                        insert into access.own_role (id, version, name_zh, name_en, permissions)
                        values (?, 1, ?, ?, ?)
                        """)
                .params(role.id(), name.zh(), name.en(), names(permissions))
                .update();
        return role;
    }

    /// @return whether the version was the current one
    public boolean change(UUID id, long seen, Bilingual name, Set<Permission> permissions) {
        return sql.sql(
                                """
                                update access.own_role
                                set version = version + 1, name_zh = ?, name_en = ?, permissions = ?
                                where id = ? and version = ? and retired_at is null
                                """)
                        .params(name.zh(), name.en(), names(permissions), id, seen)
                        .update()
                == 1;
    }

    /// @return whether the version was the current one
    public boolean retire(UUID id, long seen, Instant at) {
        return sql.sql(
                                """
                                update access.own_role set version = version + 1, retired_at = ?
                                where id = ? and version = ? and retired_at is null
                                """)
                        .params(Timestamp.from(at), id, seen)
                        .update()
                == 1;
    }

    private static OwnRole ownRole(ResultSet row) throws SQLException {
        return new OwnRole(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                permissions(row, "permissions"),
                row.getTimestamp("retired_at") != null);
    }

    /// A right that a later version of the program dropped is left out.
    private static Set<Permission> permissions(ResultSet row, String column) throws SQLException {
        Set<Permission> known = EnumSet.noneOf(Permission.class);
        Set<String> kept = Set.of((String[]) row.getArray(column).getArray());
        Arrays.stream(Permission.values())
                .filter(permission -> kept.contains(permission.name()))
                .forEach(known::add);
        return Set.copyOf(known);
    }

    private static String[] names(Set<Permission> permissions) {
        return permissions.stream().map(Permission::name).sorted().toArray(String[]::new);
    }
}
