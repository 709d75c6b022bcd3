using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using YamlDotNet.Serialization;

namespace Planted.Rooms.Ledger;

/// <summary>A feature that reaches into every room by itself.</summary>
internal static class Everywhere
{
    public static object Reads() => new DeserializerBuilder().Build();

    public static int Saves(DbContext store) => store.SaveChanges();

    public static int Starts() => Process.GetCurrentProcess().Id;

    [DllImport("libCbcSolver.so.3", EntryPoint = "Cbc_newModel")]
    public static extern IntPtr Solves();
}
