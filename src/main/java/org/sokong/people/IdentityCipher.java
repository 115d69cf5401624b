package org.sokong.people;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.sokong.kernel.InstallationKey;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Encrypts an identity under a data key of that person, which the installation's key wraps. The
 * person's id is associated data of both, so that neither fits another row.
 */
@Component
public class IdentityCipher {

    private final InstallationKey installationKey;
    private final JsonMapper json;

    IdentityCipher(InstallationKey installationKey, JsonMapper json) {
        this.installationKey = installationKey;
        this.json = json;
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Encrypts an identity under a new key of the person, for a writer of many rows at once.
     * Nothing is stored and nothing is logged.
     */
    public Sealed seal(UUID personId, Identity identity) {
        byte[] key = newKey(personId);
        return new Sealed(key, encrypt(personId, key, identity));
    }

    /** What is stored of an identity: the wrapped key and the text under it. */
    public record Sealed(byte[] wrappedKey, byte[] ciphertext) {}

    /** A new data key for the person, wrapped. */
    byte[] newKey(UUID personId) {
        try {
            KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            byte[] plain =
                    TinkProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get());
            return installationKey.wrap(plain, bytes(personId));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a key", e);
        }
    }

    byte[] encrypt(UUID personId, byte[] wrappedKey, Identity identity) {
        try {
            return aead(personId, wrappedKey)
                    .encrypt(json.writeValueAsBytes(identity), bytes(personId));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt", e);
        }
    }

    Identity decrypt(UUID personId, byte[] wrappedKey, byte[] ciphertext) {
        try {
            return json.readValue(
                    aead(personId, wrappedKey).decrypt(ciphertext, bytes(personId)),
                    Identity.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot decrypt", e);
        }
    }

    private Aead aead(UUID personId, byte[] wrappedKey) throws GeneralSecurityException {
        byte[] plain = installationKey.unwrap(wrappedKey, bytes(personId));
        return TinkProtoKeysetFormat.parseKeyset(plain, InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
