namespace Credence.App.Certificates;

/// <summary>A file as somebody gave it.</summary>
/// <param name="Password">For a locked PDF, where its owner gave one.</param>
public sealed record GivenFile(string Name, ReadOnlyMemory<byte> Bytes, string? Password = null);
