package io.anxin.database;

import java.util.List;

/// How a module's values (record ids, lists kept as `jsonb`) are written to columns and read back.
/// Every module that has some contributes one bean.
///
/// The converters are Spring's `Converter`s whose class names both types, marked
/// `@WritingConverter` or `@ReadingConverter`; an enum constant per direction is the shortest form,
/// because a lambda loses its types:
///
/// ```java
/// @WritingConverter
/// enum TeamIdToUuid implements Converter<TeamId, UUID> {
///     INSTANCE;
///     public UUID convert(TeamId id) { return id.value(); }
/// }
/// ```
///
/// Values kept as `jsonb` go through [Jsonb].
public interface ModuleConverters {

    List<Object> converters();
}
