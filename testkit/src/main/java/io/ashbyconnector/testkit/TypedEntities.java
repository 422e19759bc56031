package io.ashbyconnector.testkit;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.api.ListableEntity;
import java.lang.reflect.Method;
import java.util.stream.Stream;

/** The typed calls by the names of their entities. */
final class TypedEntities {

    private TypedEntities() {}

    static ListableEntity<?, ?> of(AshbyConnector connector, String entity) {
        return Stream.of(AshbyConnector.class.getMethods())
                .filter(method -> ListableEntity.class.isAssignableFrom(method.getReturnType()))
                .map(method -> call(method, connector))
                .filter(typed -> typed.entity().equals(entity))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no typed calls for " + entity));
    }

    private static ListableEntity<?, ?> call(Method method, AshbyConnector connector) {
        try {
            return (ListableEntity<?, ?>) method.invoke(connector);
        } catch (ReflectiveOperationException broken) {
            throw new LinkageError("AshbyConnector." + method.getName() + "() cannot be called", broken);
        }
    }
}
