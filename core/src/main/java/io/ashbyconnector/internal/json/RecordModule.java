package io.ashbyconnector.internal.json;

import io.ashbyconnector.model.AshbyRecord;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;

/** Makes a mapper read every record of the model with a {@link RecordDeserializer}, and write what that kept. */
final class RecordModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private final transient Function<Object, JsonNode> written;

    /** Takes what turns a part of a record back into JSON, for parts of fields that could not be read whole. */
    RecordModule(Function<Object, JsonNode> written) {
        super("ashby-records");
        this.written = written;
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new RecordDeserializers());
        context.addSerializerModifier(new OddFieldsOnce());
    }

    private final class RecordDeserializers extends Deserializers.Base {

        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return hasDeserializerFor(config, type.getRawClass())
                    ? new RecordDeserializer(type.getRawClass(), written)
                    : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return type.isRecord() && AshbyRecord.class.isAssignableFrom(type);
        }
    }

    /** Writes a field that is kept as it came only as it came, and not its component too. */
    private static final class OddFieldsOnce extends ValueSerializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription.Supplier bean, List<BeanPropertyWriter> properties) {
            if (AshbyRecord.class.isAssignableFrom(bean.getBeanClass())) {
                properties.replaceAll(UnlessOdd::new);
            }
            return properties;
        }
    }

    private static final class UnlessOdd extends BeanPropertyWriter {

        private static final long serialVersionUID = 1L;

        UnlessOdd(BeanPropertyWriter usual) {
            super(usual);
        }

        @Override
        public void serializeAsProperty(Object bean, JsonGenerator generator, SerializationContext context)
                throws Exception {
            if (!((AshbyRecord) bean).additionalProperties().containsKey(getName())) {
                super.serializeAsProperty(bean, generator, context);
            }
        }
    }
}
