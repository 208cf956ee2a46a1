// Java: the backend of a portal signs who is signed in, for one use within a minute. The JDK alone: 9 and newer, with RSA keys also 8.
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** One for the whole backend: `new Mint(key, kid, iss, aud)`. */
public final class Mint {
    private final PrivateKey key;
    private final String kid;
    private final String iss;
    private final String aud;

    public Mint(PrivateKey key, String kid, String iss, String aud) {
        this.key = key;
        this.kid = kid;
        this.iss = iss;
        this.aud = aud;
    }

    /** A private key from "-----BEGIN PRIVATE KEY-----"; its kind is "EC" (P-256) or "RSA". */
    public static PrivateKey key(String pem, String kind) throws GeneralSecurityException {
        byte[] bytes = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(bytes));
    }

    /**
     * `person`: id, name, idNumber, assurance of your own session, never what the browser sent; for staff also authTime,
     * the second of 1970 at which they signed in. What you do not know is left out.
     */
    public String assertion(Map<String, ?> person) throws GeneralSecurityException {
        boolean isEc = key.getAlgorithm().equals("EC");
        long now = Instant.now().getEpochSecond();
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", isEc ? "ES256" : "RS256");
        header.put("typ", "authorization-grant+jwt");
        header.put("kid", kid);
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", iss);
        claims.put("aud", aud);
        claims.put("sub", person.get("id"));
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", now);
        claims.put("exp", now + 60);
        claims.put("name", person.get("name"));
        claims.put("idNumber", person.get("idNumber"));
        claims.put("assurance", person.get("assurance"));
        claims.put("auth_time", person.get("authTime"));
        String signed = part(json(header)) + "." + part(json(claims));
        // The format that JWTs want: two numbers one after the other, not DER.
        Signature signature = Signature.getInstance(isEc ? "SHA256withECDSAinP1363Format" : "SHA256withRSA");
        signature.initSign(key);
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + part(signature.sign());
    }

    private static String part(String text) {
        return part(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String part(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Texts and numbers; a portal that has a JSON library takes that. */
    private static String json(Map<String, Object> values) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Object> one : values.entrySet()) {
            Object value = one.getValue();
            if (value == null) continue;
            text.append(text.length() == 0 ? '{' : ',').append(quoted(one.getKey())).append(':');
            text.append(value instanceof Number ? value.toString() : quoted(value.toString()));
        }
        return text.append('}').toString();
    }

    private static String quoted(String value) {
        StringBuilder text = new StringBuilder("\"");
        for (char c : value.toCharArray()) {
            if (c < ' ') text.append(String.format("\\u%04x", (int) c));
            else if (c == '"' || c == '\\') text.append('\\').append(c);
            else text.append(c);
        }
        return text.append('"').toString();
    }
}
