<?php
// PHP: the backend of a portal signs who is signed in, for one use within a minute. PHP 7.3 and newer with its openssl extension.
declare(strict_types=1);

/**
 * $person: id, name, idNumber, assurance of your own session, never what the browser sent; for staff also authTime, the
 * second of 1970 at which they signed in. What you do not know is left out. $by: key (PEM: EC P-256 or RSA), kid, iss, aud.
 */
function mint(array $person, array $by): string
{
    $key = openssl_pkey_get_private($by['key']);
    if ($key === false) {
        throw new RuntimeException('The private key cannot be read.');
    }
    $isEc = openssl_pkey_get_details($key)['type'] === OPENSSL_KEYTYPE_EC;
    $now = time();
    $header = ['alg' => $isEc ? 'ES256' : 'RS256', 'typ' => 'authorization-grant+jwt', 'kid' => $by['kid']];
    $claims = [
        'iss' => $by['iss'],
        'aud' => $by['aud'],
        'sub' => $person['id'],
        'jti' => bin2hex(random_bytes(16)),
        'iat' => $now,
        'exp' => $now + 60,
        'name' => $person['name'] ?? null,
        'idNumber' => $person['idNumber'] ?? null,
        'assurance' => $person['assurance'] ?? null,
        'auth_time' => $person['authTime'] ?? null,
    ];
    $known = array_filter($claims, function ($value) {
        return $value !== null;
    });
    $signed = base64url(json_encode($header, JSON_THROW_ON_ERROR)) . '.'
        . base64url(json_encode($known, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE));
    if (!openssl_sign($signed, $signature, $key, OPENSSL_ALGO_SHA256)) {
        throw new RuntimeException('The assertion could not be signed.');
    }
    return $signed . '.' . base64url($isEc ? both_numbers($signature) : $signature);
}

function base64url(string $bytes): string
{
    return rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
}

/** OpenSSL gives the two numbers of an EC signature as DER; JWTs want each in 32 bytes, one after the other. */
function both_numbers(string $der): string
{
    $first = substr($der, 4, ord($der[3]));
    $second = substr($der, 6 + strlen($first));
    $whole = '';
    foreach ([$first, $second] as $number) {
        $whole .= str_pad(ltrim($number, "\0"), 32, "\0", STR_PAD_LEFT);
    }
    return $whole;
}
