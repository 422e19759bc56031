package io.ashbyconnector.query;

import java.lang.reflect.Constructor;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdValueInstantiator;
import tools.jackson.databind.module.SimpleModule;

/**
 * Calls the constructors of records directly. Jackson's own call makes a new method type for every object, which is a
 * fifth of the time and a quarter of the garbage of decoding a record.
 */
final class ConstructorModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    ConstructorModule() {
        super("ashby-constructors");
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addValueInstantiators(new ConstructorCalls());
    }

    private static final class ConstructorCalls extends ValueInstantiators.Base {
        @Override
        public ValueInstantiator modifyValueInstantiator(
                DeserializationConfig config, BeanDescription.Supplier type, ValueInstantiator usual) {
            return usual instanceof StdValueInstantiator standard
                            && usual.getWithArgsCreator() != null
                            && usual.getWithArgsCreator().getMember() instanceof Constructor<?> constructor
                    ? new ConstructorCall(standard, constructor)
                    : usual;
        }
    }

    private static final class ConstructorCall extends StdValueInstantiator {

        private final Constructor<?> constructor;

        ConstructorCall(StdValueInstantiator usual, Constructor<?> constructor) {
            super(usual);
            this.constructor = constructor;
        }

        @Override
        public Object createFromObjectWith(DeserializationContext context, Object[] arguments) {
            try {
                return constructor.newInstance(arguments);
            } catch (ReflectiveOperationException | RuntimeException failed) {
                return context.handleInstantiationProblem(
                        getValueClass(), arguments, rewrapCtorProblem(context, failed));
            }
        }
    }
}
