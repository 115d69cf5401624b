package org.sokong.kernel;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/**
 * The installation's key, which wraps the data keys of persons and documents. It comes from outside
 * the database, so that a copy of the database alone is unreadable.
 */
public final class InstallationKey {

    private final Aead aead;

    private InstallationKey(Aead aead) {
        this.aead = aead;
    }

    /**
     * Reads a keyset (Tink, JSON). Old keys in it still unwrap; its primary key wraps.
     *
     * @throws GeneralSecurityException if this is no usable keyset
     */
    public static InstallationKey parse(String keyset) throws GeneralSecurityException {
        AeadConfig.register();
        KeysetHandle handle =
                TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get());
        return new InstallationKey(handle.getPrimitive(RegistryConfiguration.get(), Aead.class));
    }

    /** A new keyset with one AES-256-GCM key, as JSON. It is a secret. */
    public static String generate() {
        try {
            AeadConfig.register();
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                    InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Encrypts a data key.
     *
     * @param associatedData what the key belongs to, such as the record's id; needed to unwrap it
     */
    public byte[] wrap(byte[] plaintext, byte[] associatedData) {
        try {
            return aead.encrypt(plaintext, associatedData);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt", e);
        }
    }

    /**
     * Decrypts a data key.
     *
     * @throws IllegalStateException if another installation's key wrapped it, if it belongs to
     *     something else, or if it was altered
     */
    public byte[] unwrap(byte[] wrapped, byte[] associatedData) {
        try {
            return aead.decrypt(wrapped, associatedData);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot decrypt with this installation's key", e);
        }
    }
}
