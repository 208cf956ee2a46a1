// .NET 6 and newer: the backend of a portal signs who is signed in, for one use within a minute.
// dotnet add package Microsoft.IdentityModel.JsonWebTokens
using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

/// <summary>
/// Of your own session, never what the browser sent; null is what you do not know. AuthTime is for staff: the second of
/// 1970 at which they signed in.
/// </summary>
public sealed record Person(string Id, string? Name, string? IdNumber, int? Assurance, long? AuthTime = null);

/// <summary>
/// One for the whole backend, and the key lives as long as it does:
/// <c>var key = ECDsa.Create(); key.ImportFromPem(pem); var mint = new Mint(key, kid, iss, aud);</c>
/// </summary>
public sealed class Mint
{
    // Without this the library writes an exp of an hour into what names none, and an nbf of its own.
    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials by;
    private readonly string iss;
    private readonly string aud;

    public Mint(ECDsa key, string kid, string iss, string aud)
    {
        by = new SigningCredentials(new ECDsaSecurityKey(key) { KeyId = kid }, SecurityAlgorithms.EcdsaSha256);
        this.iss = iss;
        this.aud = aud;
    }

    public string Assertion(Person person)
    {
        var claims = new Dictionary<string, object>
        {
            ["sub"] = person.Id,
            ["jti"] = Guid.NewGuid().ToString(),
        };
        if (person.Name is not null) claims["name"] = person.Name;
        if (person.IdNumber is not null) claims["idNumber"] = person.IdNumber;
        if (person.Assurance is not null) claims["assurance"] = person.Assurance.Value;
        if (person.AuthTime is not null) claims["auth_time"] = person.AuthTime.Value;
        var now = DateTime.UtcNow;
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = "authorization-grant+jwt",
            Issuer = iss,
            Audience = aud,
            IssuedAt = now,
            Expires = now.AddSeconds(60),
            Claims = claims,
            SigningCredentials = by,
        });
    }
}
